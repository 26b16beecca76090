# Writes a room: one mesh, a primitive per material, the baked light in COLOR_0.
import numpy as np
from glb.write import INDICES, VERTICES, Buffer, rgba, write
from palette import BOTH_SIDES, LIGHTS, base_colour, roughness


def write_room(path, name, solids, colours):
    """Returns (triangles, bytes)."""
    buffer, primitives, materials, triangles = Buffer(), [], [], 0
    for material in sorted({s.material for s in solids}):
        group = [(s, c) for s, c in zip(solids, colours) if s.material == material]
        starts = np.cumsum([0] + [len(s.v) for s, _ in group])
        t = np.concatenate([s.t + start for (s, _), start in zip(group, starts)])
        primitives.append(primitive(buffer, len(materials), group, t))
        materials.append(gltf_material(material))
        triangles += len(t)
    document = {
        'asset': {'version': '2.0', 'generator': 'roomgen'},
        'scene': 0,
        'scenes': [{'name': name, 'nodes': [0]}],
        'nodes': [{'name': 'room', 'mesh': 0}],
        'meshes': [{'name': name, 'primitives': primitives}],
        'materials': materials,
    }
    return triangles, write(path, document, buffer)


def primitive(buffer, material, group, t):
    v, n = np.concatenate([s.v for s, _ in group]), np.concatenate([s.n for s, _ in group])
    c = np.concatenate([colour for _, colour in group])
    attributes = {
        'POSITION': buffer.add(v.astype('<f4'), 'VEC3', VERTICES, bounds=True),
        'NORMAL': buffer.add(n.astype('<f4'), 'VEC3', VERTICES),
        'COLOR_0': buffer.add(rgba(c), 'VEC4', VERTICES, normalized=True),
    }
    indices = buffer.add(t.astype('<u2').reshape(-1), 'SCALAR', INDICES)
    return {'attributes': attributes, 'indices': indices, 'material': material, 'mode': 4}


def gltf_material(name):
    return {
        'name': name,
        'doubleSided': name in BOTH_SIDES or name in LIGHTS,
        'pbrMetallicRoughness': {
            'baseColorFactor': [round(float(x), 5) for x in base_colour(name)] + [1.0],
            'metallicFactor': 0.0,
            'roughnessFactor': roughness(name),
        },
    }
