// From where a mirror looks: through the wearer's eyes, over the shoulder, or from a corner of the room.

/** A camera: metres, and radians to the left of −Z and upwards. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly yaw: number;
  readonly pitch: number;
}

export type ViewName = "wearer" | "spectator" | "room";

/** A fixed camera, and how wide it sees from top to bottom in degrees. */
export interface FixedView extends Camera {
  readonly fov: number;
}

/** Through a wearer's eyes: about as wide as one looks without turning. */
export const wearerFov = 52;

const looking = (x: number, y: number, z: number, at: readonly [number, number, number], fov: number): FixedView => {
  const [dx, dy, dz] = [at[0] - x, at[1] - y, at[2] - z];
  return { x, y, z, yaw: Math.atan2(-dx, -dz), pitch: Math.atan2(dy, Math.hypot(dx, dz)), fov };
};

/** The cameras that stand still; the learner sits at the origin and looks along −Z. */
export const fixedViews: Record<"spectator" | "room", FixedView> = {
  spectator: looking(0.55, 1.5, 0.55, [-0.08, 0.98, -1.6], 50),
  room: looking(1.75, 1.85, 0.35, [-0.2, 0.85, -1.35], 58),
};

/** Whether a camera has moved so far that one sees it. */
export const hasMoved = (from: Camera | undefined, to: Camera): boolean =>
  !from ||
  Math.hypot(to.x - from.x, to.y - from.y, to.z - from.z) > 0.002 ||
  Math.abs(to.yaw - from.yaw) + Math.abs(to.pitch - from.pitch) > 0.0015;
