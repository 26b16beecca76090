# Turns the parts of a character into one skinned mesh, a primitive per material.
import numpy as np
from cut import compact
from glb.write import INDICES, VERTICES, Buffer, rgba, write
from skeleton import PARENT


def top_four(weights):
    """Four largest influences per vertex, as 8-bit weights that sum to 255."""
    index = np.argsort(-weights, axis=1, kind='stable')[:, :4]
    share = np.take_along_axis(weights, index, 1)
    share = share / share.sum(axis=1, keepdims=True)
    share = np.round(share * 255).astype(int)
    share[:, 0] += 255 - share.sum(axis=1)
    return np.where(share > 0, index, 0), share


def merge(parts):
    """One attribute set per material, in material name order."""
    merged = {}
    for material in sorted({p.mat for p in parts}):
        group = [p for p in parts if p.mat == material]
        starts = np.cumsum([0] + [len(p.v) for p in group])
        triangles = np.concatenate([p.t + start for p, start in zip(group, starts)])
        weights = np.concatenate([weight_matrix(p) for p in group])
        join = lambda name: np.concatenate([getattr(p, name) for p in group])
        v, t, n, c, w = compact(join('v'), triangles, join('n'), join('c'), weights)
        n = n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-9)
        merged[material] = (v, t, n, np.clip(c, 0, 1), *top_four(w))
    return merged


def weight_matrix(part):
    """Weights of a part as (vertices, bones)."""
    columns = {bone: i for i, bone in enumerate(PARENT)}
    out = np.zeros((len(part.v), len(columns)))
    for bone, amount in part.w.items():
        out[:, columns[bone]] += np.clip(amount, 0, None)
    return out


def primitive(buffer, material, v, t, n, c, joints, weights):
    attributes = {
        'POSITION': buffer.add(v.astype('<f4'), 'VEC3', VERTICES, bounds=True),
        'NORMAL': buffer.add(n.astype('<f4'), 'VEC3', VERTICES),
        'COLOR_0': buffer.add(rgba(c), 'VEC4', VERTICES, normalized=True),
        'JOINTS_0': buffer.add(joints.astype('u1'), 'VEC4', VERTICES),
        'WEIGHTS_0': buffer.add(weights.astype('u1'), 'VEC4', VERTICES, normalized=True),
    }
    indices = buffer.add(t.astype('<u2').reshape(-1), 'SCALAR', INDICES)
    return {'attributes': attributes, 'indices': indices, 'material': material, 'mode': 4}


def gltf_material(name, m):
    out = {
        'name': name,
        'doubleSided': bool(m.get('double', False)),
        'pbrMetallicRoughness': {
            'baseColorFactor': [round(float(x), 5) for x in m['rgb']] + [1.0],
            'metallicFactor': float(m.get('metal', 0)),
            'roughnessFactor': float(m['rough']),
        },
    }
    if 'emit' in m:
        out['emissiveFactor'] = m['emit']
    return out


def skeleton_nodes(joints):
    """The joint nodes, translations only, and their inverse bind matrices."""
    names = list(PARENT)
    inverse = np.tile(np.eye(4), (len(names), 1, 1))
    nodes = []
    for i, bone in enumerate(names):
        inverse[i, 3, :3] = -joints[bone]  # row-major transpose equals glTF column-major
        parent = joints[PARENT[bone]] if PARENT[bone] else 0
        node = {'name': bone, 'translation': [round(float(x), 6) for x in joints[bone] - parent]}
        children = [names.index(k) for k in names if PARENT[k] == bone]
        if children:
            node['children'] = children
        nodes.append(node)
    return nodes, inverse


def write_character(path, name, parts, joints, materials, extras):
    """Write the character; returns its triangles per material."""
    buffer, merged = Buffer(), merge(parts)
    primitives = [primitive(buffer, i, *arrays) for i, arrays in enumerate(merged.values())]
    nodes, inverse = skeleton_nodes(joints)
    bind = buffer.add(inverse.astype('<f4').reshape(-1, 16), 'MAT4')
    count = len(nodes)
    document = {
        'asset': {'version': '2.0', 'generator': 'castgen'},
        'scene': 0,
        'scenes': [{'name': name, 'nodes': [0, count]}],
        'nodes': nodes + [{'name': 'body', 'mesh': 0, 'skin': 0}],
        'meshes': [{'name': name, 'primitives': primitives}],
        'materials': [gltf_material(m, materials[m]) for m in merged],
        'skins': [{'name': 'rig', 'skeleton': 0, 'joints': list(range(count)), 'inverseBindMatrices': bind}],
        'extras': extras,
    }
    write(path, document, buffer)
    return {material: len(arrays[1]) for material, arrays in merged.items()}
