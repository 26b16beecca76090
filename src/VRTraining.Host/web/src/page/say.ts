// What the script says, in the language of the page: the host gives the words as an attribute of the body.

let words: Record<string, string> | undefined;

/** The text in the language of the page, the English one where the page brings no other. */
export function say(english: string, ...parts: readonly (string | number)[]): string {
  words ??= read();
  return (words[english] ?? english).replace(/\{(\d)\}/g, (place, number) => String(parts[Number(number)] ?? place));
}

function read(): Record<string, string> {
  try {
    return JSON.parse(document.body.dataset["words"] ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}
