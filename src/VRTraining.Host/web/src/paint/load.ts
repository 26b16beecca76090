// Fetches a model with progress, and turns down what no page should load.

/** No model of a character or a room may be larger; the project's own have 0.7 MB. */
export const maxModelBytes = 40 * 1024 * 1024;

/** Why a model is not there, in words for the person. */
export class ModelMissing extends Error {}

/**
 * Fetches a .glb.
 * @param progress is told the share that has arrived, 0 to 1, where the length is known.
 * @throws ModelMissing where it is not there, too large, or no glTF at all.
 */
export async function fetchModel(url: string, progress: (share: number) => void): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new ModelMissing("could not be reached");
  }

  if (!response.ok || !response.body) {
    throw new ModelMissing("is not there");
  }

  const expected = Number(response.headers.get("Content-Length") ?? 0);
  if (expected > maxModelBytes) {
    await response.body.cancel();
    throw new ModelMissing("is too large");
  }

  const bytes = await readAtMost(response.body, maxModelBytes, (read) => progress(expected ? read / expected : 0));
  if (!isWholeGlb(bytes)) {
    throw new ModelMissing("is damaged");
  }

  return bytes;
}

async function readAtMost(
  body: ReadableStream<Uint8Array>,
  most: number,
  progress: (read: number) => void,
): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let read = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }

    read += value.byteLength;
    if (read > most) {
      await reader.cancel();
      throw new ModelMissing("is too large");
    }

    pieces.push(value);
    progress(read);
  }

  const whole = new Uint8Array(read);
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.byteLength), 0);
  return whole.buffer;
}

/** A glTF 2 container whose own length is the file's. */
export function isWholeGlb(file: ArrayBuffer): boolean {
  const head = new DataView(file);
  return (
    file.byteLength >= 20 &&
    head.getUint32(0, true) === 0x46546c67 &&
    head.getUint32(4, true) === 2 &&
    head.getUint32(8, true) === file.byteLength
  );
}
