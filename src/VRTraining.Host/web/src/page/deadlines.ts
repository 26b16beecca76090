// Moments with a time limit: a bar that grows shorter and the seconds in words.
import { say } from "./say.js";

/** Keeps every `[data-deadline-ms]` of an element counting. */
export class Deadlines {
  private readonly ends = new WeakMap<HTMLElement, { told: string; at: number; whole: number; said: number }>();
  private running = 0;

  constructor(
    private readonly within: HTMLElement,
    private readonly announce: (text: string) => void,
  ) {}

  /** Begins with those that are new, and takes over what the host says now of the others. */
  start(): void {
    for (const timer of this.timers) {
      const told = timer.dataset["deadlineMs"]!;
      const known = this.ends.get(timer);
      timer.setAttribute("aria-live", "off");
      if (known?.told !== told) {
        const left = Number(told);
        this.ends.set(timer, { told, at: performance.now() + left, whole: Math.max(left, known?.whole ?? 1), said: known?.said ?? -1 });
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
