// Frames without a host: seated people who breathe, blink and turn their heads; good enough to look at the painter.
import { jointNames } from "../src/paint/joints.js";
import { WireFrame, type WireCharacter } from "../src/wire/wireFrame.js";

type Offsets = Record<string, { r?: number[]; t?: number[]; seated?: boolean }>;

const dotless = (name: string) => name.replace(".", "");

/** Makes frames for so many people with these seated hip heights. */
export async function fakeFrames(seatHips: number[]): Promise<(atMs: number) => WireFrame> {
  const poses = await (await fetch("/assets/cast/poses.json")).json();
  const faces = await (await fetch("/assets/cast/expressions.json")).json();
  const seated: Offsets = poses.poses.seated_neutral;
  const warm: Offsets = faces.expressions.warm;
  const frame = new WireFrame();
  const ways = seatHips.length === 1 ? [0] : seatHips.length === 2 ? [-0.35, 0.35] : [-0.506, 0, 0.506];
  return (atMs) => {
    frame.at = atMs;
    frame.reset(seatHips.length);
    frame.characters.forEach((character, i) => {
      const way = ways[i]!;
      Object.assign(character.place, { x: 1.5 * Math.sin(way), y: 0, z: -1.5 * Math.cos(way), yaw: -way });
      character.hipsHeight = seatHips[i]!;
      add(character, seated);
      add(character, i === 1 ? warm : {});
      turn(character, "head", [Math.sin(atMs / 900 + i) * 0.02, Math.sin(atMs / 1300 + 2 * i) * 0.05, 0]);
      turn(character, "chest", [Math.sin(atMs / 1500 + i) * 0.01, 0, 0]);
    });
    return frame;
  };
}

function add(character: WireCharacter, offsets: Offsets): void {
  for (const [name, { r, t }] of Object.entries(offsets)) {
    const joint = jointNames.indexOf(dotless(name));
    if (joint >= 0) {
      r?.forEach((value, i) => (character.rotations[joint * 4 + i] = value));
      t?.forEach((value, i) => (character.translations[joint * 3 + i]! += value));
    }
  }
}

function turn(character: WireCharacter, name: string, [x, y, z]: [number, number, number]): void {
  const at = jointNames.indexOf(name) * 4;
  character.rotations.set([x / 2, y / 2, z / 2, 1 - (x * x + y * y + z * z) / 8], at);
}
