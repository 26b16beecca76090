// The light that tells a learner that the room watches, with the button that closes the view.

import { say } from "./say.js";

/** Shows the light, and tells what the learner points at while it is on. */
export class WatchedLight {
  private readonly bar = document.createElement("p");
  private readonly text = document.createElement("span");
  private readonly button = document.createElement("button");
  private blanked = false;
  private mirrors = 0;
  private pointed: string | null = null;

  /**
   * @param panel the section with the responses.
   * @param blank closes the view or opens it again.
   * @param pointAt is told the id of the response under pointer or focus.
   */
  constructor(
    private readonly panel: HTMLElement,
    blank: (blanked: boolean) => void,
    private readonly pointAt: (target: string | null) => void,
  ) {
    this.bar.className = "watched";
    this.bar.setAttribute("role", "status");
    this.bar.hidden = true;
    this.button.type = "button";
    this.button.className = "button button--quiet";
    this.button.addEventListener("click", () => blank(!this.blanked));
    this.bar.append(this.text, " ", this.button);
    panel.parentElement!.before(this.bar);
    for (const kind of ["pointerover", "focusin"] as const) {
      panel.addEventListener(kind, (event) => this.point(event.target));
    }

    panel.addEventListener("pointerleave", () => this.point(null));
  }

  show(mirrors: number, blanked: boolean): void {
    this.mirrors = mirrors;
    this.blanked = blanked;
    this.bar.hidden = mirrors === 0 && !blanked;
    this.bar.classList.toggle("watched--on", mirrors > 0 && !blanked);
    this.text.textContent = blanked ? say("The room cannot see your scene.") : say("The room sees your scene.");
    this.button.textContent = blanked ? say("Let the room see again") : say("Close the view");
  }

  private point(at: EventTarget | null): void {
    const choice = at instanceof Element && this.panel.contains(at) ? at.closest<HTMLButtonElement>("button[name=choice]") : null;
    const target = choice?.value ?? null;
    if (this.mirrors > 0 && target !== this.pointed) {
      this.pointed = target;
      this.pointAt(target);
    }
  }
}
