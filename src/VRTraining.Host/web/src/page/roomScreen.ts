// What the session says on the mirror, beside the pictures: it follows the session as phones and console do.
import { SessionLink } from "../live/sessionLink.js";
import { Note } from "./note.js";
import { Panel } from "./panel.js";

/** How old a shown code may be; who lets the room in has it no fresher. */
export const codeAgesMs = 20_000;

/** Keeps the words of the session on a wall of mirrors as they are now; nothing where no session is open. */
export function followRoom(wall: HTMLElement): void {
  const screen = wall.querySelector<HTMLElement>("#room-screen");
  if (screen) {
    const panel = new Panel(screen, new Note(null), () => undefined, () => undefined);

    // The code grows old by itself, without any news.
    setInterval(() => void panel.refresh(), codeAgesMs);
    void new SessionLink({ changed: () => void panel.refresh(), reachable: () => undefined }).start();
  }
}
