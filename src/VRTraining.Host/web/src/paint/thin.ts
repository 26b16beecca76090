// Fewer triangles for computers without a graphics card: small ones become one where nobody would see the difference.
import type { BufferGeometry, TypedArray } from "three";

/** Edge of the cells in which vertices become one, metres: fine where a face moves, coarse elsewhere. */
const cells: readonly (readonly [RegExp, number])[] = [
  [/^(thigh|shin|foot)/, Number.POSITIVE_INFINITY],
  [/^(eye|lid|lip|mouth|brow|jaw)/, 0.0065],
  [/^(head|cheek)/, 0.013],
  [/^(thumb|index|fingers|hand)/, 0.014],
  [/./, 0.018],
];

/** A part with fewer triangles is small and thin, such as the frame of glasses, and stays as it is. */
const fewTriangles = 1600;

/**
 * Merges vertices that lie in the same cell, move with the same bone and look the same way; triangles that collapse go,
 * and so do legs, which are under the table.
 */
export function thin(geometry: BufferGeometry, boneNames: readonly string[]): void {
  const { position, normal, skinIndex, skinWeight } = geometry.attributes;
  const index = geometry.index;
  if (!position || !normal || !skinIndex || !skinWeight || !index) {
    return;
  }

  const edges = boneNames.map((name) => cells.find(([pattern]) => pattern.test(name))![1]);
  const fine = index.count < fewTriangles * 3;
  const owner = new Map<string, number>();
  const stand = new Int32Array(position.count);
  for (let i = 0; i < position.count; i++) {
    const weights = [skinWeight.getX(i), skinWeight.getY(i), skinWeight.getZ(i), skinWeight.getW(i)];
    const joints = [skinIndex.getX(i), skinIndex.getY(i), skinIndex.getZ(i), skinIndex.getW(i)];
    const bone = joints[weights.indexOf(Math.max(...weights))]!;
    const edge = edges[bone]!;
    const cell = (value: number) => Math.round(value / edge);
    const key = !Number.isFinite(edge)
      ? "away"
      : fine
        ? String(i)
        : [bone, cell(position.getX(i)), cell(position.getY(i)), cell(position.getZ(i)), octant(normal.array, i)].join();
    stand[i] = owner.get(key) ?? i;
    owner.set(key, stand[i]!);
  }

  const kept: number[] = [];
  for (let i = 0; i < index.count; i += 3) {
    const [a, b, c] = [stand[index.getX(i)]!, stand[index.getX(i + 1)]!, stand[index.getX(i + 2)]!];
    if (a !== b && b !== c && c !== a) {
      kept.push(a, b, c);
    }
  }

  geometry.setIndex(kept);
  compact(geometry);
}

/** Which way a vertex looks, roughly, so that the two sides of something thin stay two. */
function octant(normals: TypedArray, vertex: number): number {
  const sign = (offset: number) => (normals[vertex * 3 + offset]! < 0 ? 1 : 0);
  return sign(0) + 2 * sign(1) + 4 * sign(2);
}

/** Leaves out the vertices that no triangle uses any more. */
function compact(geometry: BufferGeometry): void {
  const index = geometry.index!;
  const used = [...new Set(index.array)].sort((one, other) => one - other);
  const place = new Map(used.map((vertex, number) => [vertex, number]));
  for (const attribute of Object.values(geometry.attributes)) {
    const size = attribute.itemSize;
    const array = attribute.array.slice(0, used.length * size);
    used.forEach((vertex, number) => {
      for (let i = 0; i < size; i++) {
        array[number * size + i] = attribute.array[vertex * size + i]!;
      }
    });
    Object.assign(attribute, { array, count: used.length });
  }

  geometry.setIndex([...index.array].map((vertex) => place.get(vertex)!));
}
