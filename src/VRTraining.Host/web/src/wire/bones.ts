// Rotations and translations in 48 bits each, as docs/wire.md has them.

const middle = 16384;
const step = 1 / (Math.SQRT2 * 16383);

/**
 * Reads a rotation of six bytes into `to` as x, y, z, w.
 * @returns false where these are no bits of a rotation; `to` is then without meaning.
 */
export function readRotation(bytes: DataView, at: number, to: Float32Array, index: number): boolean {
  const low = bytes.getUint32(at, true);
  const high = bytes.getUint16(at + 4, true);
  const smaller = [
    ((low & 0x7fff) - middle) * step,
    (((low >>> 15) & 0x7fff) - middle) * step,
    (((low >>> 30) | ((high & 0x1fff) << 2)) - middle) * step,
  ];
  const largest = (high >>> 13) & 3;
  let left = 1;
  for (let component = 0, next = 0; component < 4; component++) {
    if (component !== largest) {
      const value = smaller[next++]!;
      to[index + component] = value;
      left -= value * value;
    }
  }

  to[index + largest] = Math.sqrt(Math.max(0, left));
  return high >>> 15 === 0 && left > -0.01;
}

/**
 * Reads three half floats into `to`.
 * @returns false where one is not finite.
 */
export function readTranslation(bytes: DataView, at: number, to: Float32Array, index: number): boolean {
  for (let i = 0; i < 3; i++) {
    const half = bytes.getUint16(at + 2 * i, true);
    if ((half & 0x7c00) === 0x7c00) {
      return false;
    }

    to[index + i] = fromHalf(half);
  }

  return true;
}

function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 0x3ff;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
