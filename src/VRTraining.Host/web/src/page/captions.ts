// The line that is said now, over the picture, close to the faces; the panel keeps it for those who listen to the page.

/** Shows the panel's latest line at the foot of the stage. */
export class Captions {
  private readonly bar = document.createElement("p");

  constructor(
    stage: HTMLElement,
    private readonly panel: HTMLElement,
  ) {
    this.bar.className = "stage-caption";
    stage.append(this.bar);
    document.documentElement.classList.add("stage-captions");
  }

  /** Takes over what the panel says. */
  show(): void {
    const now = this.panel.querySelector(".caption--now");
    this.bar.hidden = !now;
    if (now && this.bar.innerHTML !== now.innerHTML) {
      this.bar.replaceChildren(...[...now.childNodes].map((node) => node.cloneNode(true)));
    }
  }
}
