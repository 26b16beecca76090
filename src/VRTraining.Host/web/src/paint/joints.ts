// The joints of the bone contract in wire order (docs/wire.md), as three.js spells them: without dots.

const sided = [
  "mouth_corner", "cheek", "eye", "lid_upper", "lid_lower", "brow_inner", "brow_outer", "shoulder", "upper_arm",
  "forearm", "hand", "thumb_1", "thumb_2", "index_1", "index_2", "fingers_1", "fingers_2", "thigh", "shin", "foot",
];

export const jointNames: readonly string[] = [
  "root", "hips", "spine", "chest", "neck", "head", "jaw", "lip_lower", "lip_upper",
  ...sided.map((name) => `${name}L`),
  ...sided.map((name) => `${name}R`),
];

/** Where `hips` stands in the order. */
export const hips = 1;
