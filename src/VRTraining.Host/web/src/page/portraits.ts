// Portraits stand in for what cannot be painted; while the room is alive, people are seen there instead.

const alive = "stage-3d";
const standsIn = "portrait--stands-in";

/** Says which faces the page has to show itself. */
export class Portraits {
  private readonly missing = new Set<string>();

  constructor(private readonly panel: HTMLElement) {}

  /** The room is painted, or it is not. */
  room(painted: boolean): void {
    document.documentElement.classList.toggle(alive, painted);
  }

  /** This character cannot be painted. */
  standIn(character: string): void {
    this.missing.add(character);
    this.show();
  }

  /** Once more after the panel has new content. */
  show(): void {
    for (const portrait of this.panel.querySelectorAll<HTMLElement>("[data-character]")) {
      portrait.classList.toggle(standsIn, this.missing.has(portrait.dataset["character"] ?? ""));
    }
  }
}
