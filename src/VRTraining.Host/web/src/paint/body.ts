// A body as few meshes as possible, skinned from uniforms: what makes people affordable without a graphics card.
import {
  BufferAttribute, Color, Float32BufferAttribute, FrontSide, MeshLambertMaterial, SkinnedMesh,
  type BufferGeometry, type Material, type MeshStandardMaterial, type Object3D,
} from "three";
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js";
import { thin } from "./thin.js";

/** The contract's 49 joints take 196 of the 256 uniform vectors that every WebGL 2 has. */
const mostBones = 60;

/**
 * Replaces the skinned meshes of a body by one for each side that is drawn; same shape, same colours.
 * @param fewer whether to leave out what is hard to see, for a computer without a graphics card.
 */
export function simplify(body: Object3D, fewer: boolean): void {
  const meshes: SkinnedMesh[] = [];
  body.traverse((object) => object instanceof SkinnedMesh && meshes.push(object));
  const first = meshes[0];
  const isOwn = (mesh: SkinnedMesh) => mesh.skeleton !== first!.skeleton || (mesh.material as MeshStandardMaterial).map;
  if (!first || first.skeleton.bones.length > mostBones || meshes.some(isOwn)) {
    meshes.forEach((mesh) => (mesh.material = lambert(mesh.material as MeshStandardMaterial)));
    return;
  }

  // Making the texture moves the matrices to an array of another length; the shader wants those of the bones alone.
  first.skeleton.computeBoneTexture();
  const bones = first.skeleton.boneMatrices!.subarray(0, first.skeleton.bones.length * 16);
  for (const side of new Set(meshes.map((mesh) => (mesh.material as Material).side))) {
    const alike = meshes.filter((mesh) => (mesh.material as Material).side === side);
    const material = new MeshLambertMaterial({ vertexColors: true, side });
    bonesFromUniforms(material, bones);
    const geometries = alike.map(painted);
    if (fewer) {
      geometries.forEach((geometry) => thin(geometry, first.skeleton.bones.map((bone) => bone.name)));
    }

    const merged = new SkinnedMesh(mergeGeometries(geometries), material);
    merged.frustumCulled = false;
    merged.bind(first.skeleton, first.bindMatrix);
    first.parent!.add(merged);
  }

  for (const mesh of meshes) {
    mesh.removeFromParent();
    mesh.geometry.dispose();
    (mesh.material as Material).dispose();
  }
}

/** Soft light without highlights: warm on skin, and cheap. */
function lambert(from: MeshStandardMaterial): MeshLambertMaterial {
  const { color, map, vertexColors, alphaTest, transparent } = from;
  return new MeshLambertMaterial({ color, map: map ?? null, vertexColors, alphaTest, transparent, side: from.side ?? FrontSide });
}

/** The geometry with its material's colour in the colours of its vertices. */
function painted(mesh: SkinnedMesh): BufferGeometry {
  const { geometry } = mesh;
  const { position, normal, skinIndex, skinWeight, color } = geometry.attributes;
  const base = (mesh.material as MeshStandardMaterial).color ?? new Color(1, 1, 1);
  const colors = new Float32BufferAttribute(new Float32Array(position!.count * 3), 3);
  for (let i = 0; i < position!.count; i++) {
    colors.setXYZ(
      i,
      base.r * (color?.getX(i) ?? 1),
      base.g * (color?.getY(i) ?? 1),
      base.b * (color?.getZ(i) ?? 1),
    );
  }

  const copy = geometry.clone();
  for (const name of Object.keys(copy.attributes)) {
    copy.deleteAttribute(name);
  }

  copy.setAttribute("position", position as BufferAttribute);
  copy.setAttribute("normal", normal as BufferAttribute);
  copy.setAttribute("skinIndex", skinIndex as BufferAttribute);
  copy.setAttribute("skinWeight", skinWeight as BufferAttribute);
  copy.setAttribute("color", colors);
  return copy;
}

/** three.js keeps bones in a texture, which software has to fetch sixteen times a vertex; uniforms are read at once. */
function bonesFromUniforms(material: MeshLambertMaterial, bones: Float32Array): void {
  material.onBeforeCompile = (shader) => {
    shader.uniforms["bones"] = { value: bones };
    shader.vertexShader = shader.vertexShader.replace(
      "#include <skinning_pars_vertex>",
      `uniform mat4 bindMatrix;
       uniform mat4 bindMatrixInverse;
       uniform mat4 bones[${bones.length / 16}];
       mat4 getBoneMatrix(const in float i) { return bones[int(i)]; }`,
    );
  };
}
