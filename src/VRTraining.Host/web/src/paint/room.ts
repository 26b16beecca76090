// A room: its light is baked into vertex colours, so it is painted as it is, tinted by the time of day.
import { Color, Mesh, MeshBasicMaterial, type Group, type MeshStandardMaterial } from "three";
import type { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { tintOf, type Daylight } from "./light.js";
import { fetchModel, ModelMissing } from "./load.js";

/** What is seen through the windows; it is tinted as sky and not as part of the room. */
const outside = "sky";

/** Loads a room. @throws ModelMissing where it cannot be used. */
export async function loadRoom(
  url: string,
  light: Daylight,
  loader: GLTFLoader,
  progress: (share: number) => void,
): Promise<Group> {
  const bytes = await fetchModel(url, progress);
  const gltf = await loader.parseAsync(bytes, "").catch(() => {
    throw new ModelMissing("is damaged");
  });
  gltf.scene.traverse((object) => {
    if (object instanceof Mesh) {
      const from = object.material as MeshStandardMaterial;
      const tint = from.name === outside ? new Color(...light.sky) : tintOf(light);
      object.material = new MeshBasicMaterial({
        color: from.color.clone().multiply(tint),
        vertexColors: from.vertexColors,
        side: from.side,
      });
      from.dispose();
    }
  });
  gltf.scene.traverse((object) => {
    object.matrixAutoUpdate = false;
    object.updateMatrix();
  });
  return gltf.scene;
}
