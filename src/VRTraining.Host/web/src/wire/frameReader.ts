// Messages in, frames out; what cannot be read changes nothing (docs/wire.md).
import { readRotation, readTranslation } from "./bones.js";
import { jointCount, maxCharacters, WireFrame, type WirePlace, type WireSound } from "./wireFrame.js";

export type Verdict =
  | "taken"
  | "oversized"
  | "not-a-frame"
  | "unknown-version"
  | "truncated"
  | "malformed"
  | "waits-for-keyframe";

const maxBytes = 5653;
const mark = 0x56;
const version = 1;
const ascii = /^[\x01-\x7f]{1,64}$/;

/** A message that ends too early; caught where the reading began. */
class RanOut extends Error {}

class Cursor {
  private at = 0;

  constructor(private readonly bytes: DataView) {}

  get atEnd(): boolean {
    return this.at === this.bytes.byteLength;
  }

  u8(): number {
    return this.bytes.getUint8(this.skip(1));
  }

  i8(): number {
    return this.bytes.getInt8(this.skip(1));
  }

  u32(): number {
    return this.bytes.getUint32(this.skip(4), true);
  }

  f32(): number {
    return this.bytes.getFloat32(this.skip(4), true);
  }

  /** Moves on and says where it was. */
  skip(count: number): number {
    const from = this.at;
    if (from + count > this.bytes.byteLength) {
      throw new RanOut();
    }

    this.at += count;
    return from;
  }
}

/** Reads one stream of messages. Never throws for what it is given. */
export class FrameReader {
  private current = new WireFrame();
  private next = new WireFrame();
  private started = false;
  private number = 0;

  /** The frame after the last message that was taken; reused. */
  get frame(): WireFrame {
    return this.current;
  }

  take(message: Uint8Array): Verdict {
    const verdict = this.read(message);
    this.started = verdict === "taken";
    if (this.started) {
      [this.current, this.next] = [this.next, this.current];
    }

    return verdict;
  }

  private read(message: Uint8Array): Verdict {
    if (message.byteLength > maxBytes) {
      return "oversized";
    }

    const bytes = new DataView(message.buffer, message.byteOffset, message.byteLength);
    try {
      return this.readFrame(bytes, new Cursor(bytes));
    } catch (error) {
      if (error instanceof RanOut) {
        return "truncated";
      }

      throw error;
    }
  }

  private readFrame(bytes: DataView, cursor: Cursor): Verdict {
    if (cursor.u8() !== mark) {
      return "not-a-frame";
    }

    if (cursor.u8() !== version) {
      return "unknown-version";
    }

    const [flags, count, number, at, brightness] = [cursor.u8(), cursor.u8(), cursor.u32(), cursor.u32(), cursor.u8()];
    if (flags > 7 || count > maxCharacters) {
      return "malformed";
    }

    const keyframe = (flags & 1) !== 0;
    if (keyframe) {
      this.next.reset(count);
    } else if (!this.started || number !== (this.number + 1) >>> 0 || count !== this.current.count) {
      return "waits-for-keyframe";
    } else {
      this.next.copyFrom(this.current);
    }

    Object.assign(this.next, { at, brightness: brightness / 255, paused: (flags & 2) !== 0 });
    const fine =
      (!keyframe || readPlace(cursor, this.next.origin)) &&
      ((flags & 4) === 0 || this.readSounds(bytes, cursor)) &&
      this.readCharacters(bytes, cursor, keyframe);
    this.number = number;
    return fine && cursor.atEnd ? "taken" : "malformed";
  }

  private readSounds(bytes: DataView, cursor: Cursor): boolean {
    const sounds: WireSound[] = [];
    const count = cursor.u8();
    for (let i = 0; i < count; i++) {
      const [flags, speaker, startsAt, length] = [cursor.u8(), cursor.i8(), cursor.u32(), cursor.u8()];
      const from = cursor.skip(length);
      const line = String.fromCharCode(...new Uint8Array(bytes.buffer, bytes.byteOffset + from, length));
      if (i > maxCharacters || flags > 1 || speaker < -1 || speaker >= this.next.count || !ascii.test(line)) {
        return false;
      }

      sounds.push({ line, startsAt, speaker, recorded: flags === 1 });
    }

    this.next.sounds = sounds;
    return true;
  }

  private readCharacters(bytes: DataView, cursor: Cursor, keyframe: boolean): boolean {
    for (let i = 0; i < this.next.count; i++) {
      const character = this.next.character(i);
      const flags = cursor.u8();
      if (flags > 15 || (keyframe && (flags & 2) === 0)) {
        return false;
      }

      character.speaking = (flags & 1) !== 0;
      if ((flags & 2) !== 0) {
        const placed = readPlace(cursor, character.place);
        character.hipsHeight = cursor.f32();
        if (!placed || !Number.isFinite(character.hipsHeight)) {
          return false;
        }
      }

      const turned = (flags & 4) === 0 || readBones(bytes, cursor, character.rotations, 4, readRotation);
      if (!turned || ((flags & 8) !== 0 && !readBones(bytes, cursor, character.translations, 3, readTranslation))) {
        return false;
      }
    }

    return true;
  }
}

function readPlace(cursor: Cursor, to: WirePlace): boolean {
  Object.assign(to, { x: cursor.f32(), y: cursor.f32(), z: cursor.f32(), yaw: cursor.f32() });
  return Number.isFinite(to.x + to.y + to.z + to.yaw);
}

function readBones(
  bytes: DataView,
  cursor: Cursor,
  to: Float32Array,
  stride: number,
  read: (bytes: DataView, at: number, to: Float32Array, index: number) => boolean,
): boolean {
  const mask = cursor.skip(7);
  for (let joint = 0; joint < 56; joint++) {
    if (((bytes.getUint8(mask + (joint >> 3)) >> (joint & 7)) & 1) === 0) {
      continue;
    }

    if (joint >= jointCount || !read(bytes, cursor.skip(6), to, joint * stride)) {
      return false;
    }
  }

  return true;
}
