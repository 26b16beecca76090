// Moments with a time limit: a bar that grows shorter and the seconds in words.
import { say } from "./say.js";

/** Keeps every `[data-deadline-ms]` of an element counting. */
export class Deadlines {
  private readonly ends = new WeakMap<HTMLElement, { at: number; whole: number; said: number }>();
  private running = 0;

  constructor(
    private readonly within: HTMLElement,
    private readonly announce: (text: string) => void,
  ) {}

  /** Begins with those that are new. */
  start(): void {
    for (const timer of this.timers) {
      if (!this.ends.has(timer)) {
        const left = Number(timer.dataset["deadlineMs"]);
        this.ends.set(timer, { at: performance.now() + left, whole: Math.max(left, 1), said: -1 });
        timer.setAttribute("aria-live", "off");
      }
    }

    cancelAnimationFrame(this.running);
    this.tick();
  }

  private get timers(): HTMLElement[] {
    return [...this.within.querySelectorAll<HTMLElement>("[data-deadline-ms]")];
  }

  private tick(): void {
    const timers = this.timers;
    for (const timer of timers) {
      const end = this.ends.get(timer);
      if (!end) {
        continue;
      }

      const left = Math.max(0, end.at - performance.now());
      const seconds = Math.ceil(left / 1000);
      timer.style.setProperty("--left", (left / end.whole).toFixed(4));
      timer.classList.toggle("timer--short", seconds <= 10);
      if (seconds !== end.said) {
        const text = seconds === 1 ? say("1 second") : say("{0} seconds", seconds);
        (timer.querySelector(".timer-text") ?? timer).textContent = text;
        if (seconds === 10 && end.said > 10) {
          this.announce(say("10 seconds left. You can take more time."));
        }

        end.said = seconds;
      }
    }

    if (timers.length > 0) {
      this.running = requestAnimationFrame(() => this.tick());
    }
  }
}
