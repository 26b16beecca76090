// The line that is said now, over the picture, close to the faces; the panel keeps it for those who listen to the page.

/** Shows the panel's latest line at the foot of the stage. */
export class Captions {
  private readonly bar = document.createElement("p");
  private readonly unheard = new Set<string>();

  constructor(
    stage: HTMLElement,
    private readonly panel: HTMLElement,
    private readonly always: boolean,
  ) {
    this.bar.className = "stage-caption";
    stage.append(this.bar);
    document.documentElement.classList.add("stage-captions");
  }

  /** Nobody hears this line: it is shown, whatever was chosen. */
  silent(line: string): void {
    this.unheard.add(line);
    this.show();
  }

  /** Takes over what the panel says. */
  show(): void {
    const now = this.panel.querySelector<HTMLElement>(".caption--now");
    this.bar.hidden = !now || !(this.always || this.unheard.has(now.dataset["line"] ?? ""));
    if (now && this.bar.innerHTML !== now.innerHTML) {
      this.bar.replaceChildren(...[...now.childNodes].map((node) => node.cloneNode(true)));
    }
  }
}
