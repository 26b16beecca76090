// Clocks that count up: how long a step has lasted, how long somebody has talked.

/** Keeps every `[data-since-ms]` of an element counting in minutes and seconds. */
export class Clocks {
  private readonly begun = new WeakMap<HTMLElement, { told: string; at: number }>();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly within: HTMLElement) {}

  /** Begins with those that are new, and takes over what the host says now of the others. */
  start(): void {
    clearInterval(this.timer);
    const clocks = [...this.within.querySelectorAll<HTMLElement>("[data-since-ms]")];
    for (const clock of clocks) {
      const told = clock.dataset["sinceMs"]!;
      if (this.begun.get(clock)?.told !== told) {
        this.begun.set(clock, { told, at: performance.now() - Number(told) });
      }
    }

    if (clocks.length > 0) {
      this.timer = setInterval(() => clocks.forEach((clock) => this.tick(clock)), 1000);
    }
  }

  private tick(clock: HTMLElement): void {
    const seconds = Math.floor((performance.now() - this.begun.get(clock)!.at) / 1000);
    const usual = clock.closest<HTMLElement>("[data-usual-ms]");
    usual?.classList.toggle("is-over", seconds * 1000 > Number(usual.dataset["usualMs"]));
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
}
