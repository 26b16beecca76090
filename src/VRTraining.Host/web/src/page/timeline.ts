// The timeline of a replay: letting go of it goes to that moment, and while the replay plays it moves by itself.

/** Keeps the timeline of an element in step with what the mirror plays. */
export class Timeline {
  private timer: ReturnType<typeof setInterval> | undefined;
  private held = false;

  constructor(private readonly within: HTMLElement) {
    within.addEventListener("input", (event) => {
      const line = lineOf(event);
      if (line) {
        this.held = true;
        this.tell(line);
      }
    });
    within.addEventListener("change", (event) => {
      this.held = false;
      lineOf(event)?.form?.requestSubmit();
    });
  }

  /** Begins with what the page says now. */
  start(): void {
    clearInterval(this.timer);
    this.held = false;
    const line = this.within.querySelector<HTMLInputElement>("[data-scrub] input[type=range]");
    if (line?.dataset["plays"]) {
      const begun = performance.now() - Number(line.getAttribute("value"));
      this.timer = setInterval(() => this.move(line, performance.now() - begun), 250);
    }
  }

  private move(line: HTMLInputElement, at: number): void {
    if (!this.held) {
      line.value = String(Math.round(at));
      this.tell(line);
    }
  }

  private tell(line: HTMLInputElement): void {
    const seconds = Math.floor(Number(line.value) / 1000);
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    line.setAttribute("aria-valuetext", text);
    const clock = this.within.querySelector("[data-replay-clock]");
    if (clock) {
      clock.textContent = text;
    }
  }
}

const lineOf = (event: Event): HTMLInputElement | null =>
  event.target instanceof HTMLInputElement && event.target.closest("[data-scrub]") ? event.target : null;
