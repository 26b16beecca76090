// The wall of mirrors as the host has it now.

/** The wall; `closed` where the host answers with another page, `later` where it cannot answer just now. */
export async function freshWall(): Promise<HTMLElement | "closed" | "later"> {
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.getElementById("mirrors") ?? (answer.ok || answer.status === 403 ? "closed" : "later");
  } catch {
    return "later";
  }
}
