// Where the wearer's camera is, as docs/wire.md has it.
import type { Camera } from "../paint/views.js";

const bytesOfCamera = 22;
const mark = 0x43;
const version = 1;

/** Reads a camera message; undefined where it is none. */
export function readCamera(message: Uint8Array): Camera | undefined {
  if (message.byteLength !== bytesOfCamera || message[0] !== mark || message[1] !== version) {
    return undefined;
  }

  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  const [x, y, z, yaw, pitch] = [2, 6, 10, 14, 18].map((at) => view.getFloat32(at, true)) as [
    number, number, number, number, number,
  ];
  return Number.isFinite(x + y + z + yaw + pitch) ? { x, y, z, yaw, pitch } : undefined;
}
