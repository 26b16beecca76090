// Keeps painting fluent: fewer pixels where they come too slowly, and a clear word where even that does not help.

/** What to do after a second of painting. */
export type Advice = "keep" | "finer" | "coarser" | "too-slow";

/** Below this many pictures a second the room is no pleasure. */
export const leastPictures = 15;

const comfortable = 18;
const coarsest = 0.64;

/** Seconds that are too slow, one after the other, before the room is given up: something else may be busy. */
const patience = 8;

/**
 * Decides how many pixels to paint, from what was painted in each second. It judges by the frames that came: a host
 * that sends few, or a page in the background, says nothing about this computer.
 */
export class Pace {
  private ceiling = 1;
  private fluent = 0;
  private slow = 0;

  /**
   * Without a graphics card, too, it begins with every pixel: there bodies cost more than pixels, and half the pixels
   * along each side bring a third more pictures at most.
   * @param scale share of the full resolution along each side, 0.64 to 1.
   * @param secondsOfPatience how long pictures may come too slowly; a mirror has nothing else to show, and stays.
   */
  constructor(
    public scale = 1,
    private readonly secondsOfPatience = patience,
  ) {}

  /** Judges one second: so many frames came, so many pictures were painted. */
  second(came: number, painted: number): Advice {
    if (came < leastPictures) {
      return "keep";
    }

    if (painted < comfortable && painted < came * 0.85) {
      this.fluent = 0;
      return this.coarser(painted);
    }

    this.slow = 0;
    this.fluent = painted >= came * 0.95 ? this.fluent + 1 : 0;
    if (this.fluent >= 6 && this.scale < this.ceiling) {
      this.fluent = 0;
      this.scale = Math.min(this.ceiling, this.scale * 1.2);
      return "finer";
    }

    return "keep";
  }

  private coarser(painted: number): Advice {
    if (this.scale > coarsest) {
      this.scale = Math.max(coarsest, this.scale * 0.8);
      this.ceiling = this.scale;
      return "coarser";
    }

    this.slow = painted < leastPictures ? this.slow + 1 : 0;
    return this.slow >= this.secondsOfPatience ? "too-slow" : "keep";
  }
}
