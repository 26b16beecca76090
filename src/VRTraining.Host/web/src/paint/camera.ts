// The learner's eyes: seated at the table, and still, unless somebody likes a little parallax.
import { MathUtils, PerspectiveCamera } from "three";
import type { WirePlace } from "../wire/wireFrame.js";

const parallaxMetres = 0.03;

/** The seat's view: as wide as the people sit, never so wide that faces bend or so narrow that it stares. */
export class Eyes {
  readonly camera = new PerspectiveCamera(40, 1.6, 0.05, 30);
  private half = MathUtils.degToRad(20);
  private aim = 0;
  private shift = { x: 0, y: 0 };

  constructor(private readonly heightMetres: number) {}

  /** Looks at those who sit there. */
  meet(places: readonly WirePlace[]): void {
    if (places.length > 0) {
      const ways = places.map((place) => Math.atan2(place.x, -place.z));
      const sides = places.map((place) => Math.atan2(0.38, Math.hypot(place.x, place.z)));
      const left = Math.min(...ways.map((way, i) => way - sides[i]!));
      const right = Math.max(...ways.map((way, i) => way + sides[i]!));
      this.aim = (left + right) / 2;
      this.half = (right - left) / 2;
    }

    this.frame();
  }

  /** The shape of the picture, width by height. */
  shape(aspect: number): void {
    this.camera.aspect = aspect;
    this.frame();
  }

  /** Moves the eyes a little with the pointer; x and y from −1 to 1. */
  lean(x: number, y: number): void {
    this.shift = { x: x * parallaxMetres, y: -y * parallaxMetres * 0.6 };
    this.frame();
  }

  private frame(): void {
    const wide = 2 * MathUtils.radToDeg(Math.atan(Math.tan(this.half) / this.camera.aspect));
    this.camera.fov = MathUtils.clamp(wide, 33, 62);
    this.camera.position.set(this.shift.x, this.heightMetres + this.shift.y, 0);
    this.camera.lookAt(Math.sin(this.aim) * 1.5, this.heightMetres - 0.13, -Math.cos(this.aim) * 1.5);
    this.camera.updateProjectionMatrix();
  }
}
