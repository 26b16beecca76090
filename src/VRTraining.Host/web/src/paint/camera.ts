// The learner's eyes: seated at the table, and still, unless somebody likes a little parallax.
import { MathUtils, PerspectiveCamera } from "three";
import type { WirePlace } from "../wire/wireFrame.js";
import type { Camera } from "./views.js";

const parallaxMetres = 0.03;

/** Half the width of a seated person, metres. */
const shoulder = 0.34;

/** The narrowest and the widest view in degrees from top to bottom: neither staring nor bending faces. */
const narrowest = 33;
const widest = 60;

/** How far one may sit back to see everybody, metres. */
const farthestBack = 0.6;

/** The seat's view: as wide as the people sit; where that would bend faces, from a little further back. */
export class Eyes {
  readonly camera = new PerspectiveCamera(40, 1.6, 0.05, 30);
  private places: readonly WirePlace[] = [];
  private shift = { x: 0, y: 0 };
  private away: { camera: Camera; fov: number } | undefined;

  constructor(private readonly heightMetres: number) {}

  /** Looks at those who sit there. */
  meet(places: readonly WirePlace[]): void {
    this.places = places.map((place) => ({ ...place }));
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

  /** Looks from somewhere else; without a camera, from the seat again. */
  stand(camera?: Camera, fov = 50): void {
    this.away = camera && { camera, fov };
    this.frame();
  }

  private frame(): void {
    if (this.away) {
      const { camera, fov } = this.away;
      this.camera.fov = fov;
      this.camera.position.set(camera.x, camera.y, camera.z);
      this.camera.rotation.set(camera.pitch, camera.yaw, 0, "YXZ");
      this.camera.updateProjectionMatrix();
      return;
    }

    let back = 0;
    while (back < farthestBack && this.fovFrom(back).degrees > widest) {
      back += 0.05;
    }

    const { degrees, aim } = this.fovFrom(back);
    this.camera.fov = MathUtils.clamp(degrees, narrowest, widest);
    this.camera.position.set(this.shift.x, this.heightMetres + this.shift.y, back);
    this.camera.lookAt(Math.sin(aim) * 1.5, this.heightMetres - 0.13, back - Math.cos(aim) * 1.5);
    this.camera.updateProjectionMatrix();
  }

  /** What it takes to see everybody from so far behind the seat. */
  private fovFrom(back: number): { degrees: number; aim: number } {
    if (this.places.length === 0) {
      return { degrees: 40, aim: 0 };
    }

    const ways = this.places.map(({ x, z }) => ({
      way: Math.atan2(x, back - z),
      side: Math.atan2(shoulder, Math.hypot(x, back - z)),
    }));
    const left = Math.min(...ways.map(({ way, side }) => way - side));
    const right = Math.max(...ways.map(({ way, side }) => way + side));
    const degrees = 2 * MathUtils.radToDeg(Math.atan(Math.tan((right - left) / 2) / this.camera.aspect));
    return { degrees, aim: (left + right) / 2 };
  }
}
