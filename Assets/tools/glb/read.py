# Reads a skinned binary glTF and computes what its mesh looks like under bone offsets.
import json
import struct

import numpy as np

_TYPES = {5121: np.uint8, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
_WIDTH = {'SCALAR': 1, 'VEC3': 3, 'VEC4': 4, 'MAT4': 16}


class Glb:
    """One file: its document, its arrays, and skinning if it has a skin."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            raw = file.read()
        text = struct.unpack('<I', raw[12:16])[0]
        self.size, self.document, self.binary = len(raw), json.loads(raw[20 : 20 + text]), raw[28 + text :]
        self.nodes = self.document['nodes']
        self.primitives = [self.primitive(p) for m in self.document['meshes'] for p in m['primitives']]
        self.triangles = sum(len(p['triangles']) for p in self.primitives)
        self.joints = self.names = ()
        if 'skins' in self.document:
            skin = self.document['skins'][0]
            self.joints = skin['joints']
            self.names = [self.nodes[j]['name'] for j in self.joints]
            bind = self.array(skin['inverseBindMatrices'])
            self.inverse = bind.reshape(-1, 4, 4).transpose(0, 2, 1).astype(float)

    def array(self, index):
        accessor = self.document['accessors'][index]
        view = self.document['bufferViews'][accessor['bufferView']]
        width = _WIDTH[accessor['type']]
        count = accessor['count'] * width
        values = np.frombuffer(self.binary, _TYPES[accessor['componentType']], count, view.get('byteOffset', 0))
        values = values.reshape(-1, width)
        return values.astype(float) / np.iinfo(values.dtype).max if accessor.get('normalized') else values

    def primitive(self, p):
        names = {'v': 'POSITION', 'n': 'NORMAL', 'c': 'COLOR_0', 'j': 'JOINTS_0', 'w': 'WEIGHTS_0'}
        out = {k: self.array(p['attributes'][a]) for k, a in names.items() if a in p['attributes']}
        out['v'], out['n'] = out['v'].astype(float), out['n'].astype(float)
        out['triangles'] = self.array(p['indices']).reshape(-1, 3).astype(int)
        out['material'] = self.document['materials'][p['material']]
        return out

    def skinning(self, offsets):
        """A matrix per joint under bone-local offsets: {bone: {r, t, seated}} as in expressions.json and poses.json."""
        world = {}

        def visit(index, parent):
            node = self.nodes[index]
            world[index] = parent @ self.local(node, offsets.get(node['name'], {}))
            for child in node.get('children', []):
                visit(child, world[index])

        visit(self.document['scenes'][0]['nodes'][0], np.eye(4))
        return np.stack([world[j] @ self.inverse[i] for i, j in enumerate(self.joints)])

    def local(self, node, offset):
        place = np.array(node.get('translation', [0, 0, 0]), float) + offset.get('t', [0, 0, 0])
        if offset.get('seated'):
            place[1] = self.document['extras']['seatHips']
        m = np.eye(4)
        m[:3, :3], m[:3, 3] = rotation(offset.get('r', [0, 0, 0, 1])), place
        return m


def skinned(primitive, matrices, key='v'):
    """Positions (or with key 'n' the normals) of a primitive under the matrices of `skinning`."""
    fourth = np.full(len(primitive[key]), 1.0 if key == 'v' else 0.0)
    points = np.column_stack([primitive[key], fourth])
    return np.einsum('vk,vkij,vj->vi', primitive['w'], matrices[primitive['j'].astype(int)], points)[:, :3]


def combined(*layers):
    """Offsets of several layers in one: rotations multiplied, translations added."""
    out = {}
    for layer in layers:
        for bone, offset in layer.items():
            into = out.setdefault(bone, {})
            if 'r' in offset:
                into['r'] = product(into['r'], offset['r']) if 'r' in into else list(offset['r'])
            if 't' in offset:
                into['t'] = list(np.add(into.get('t', [0, 0, 0]), offset['t']))
            if offset.get('seated'):
                into['seated'] = True
    return out


def product(a, b):
    (ax, ay, az, aw), (bx, by, bz, bw) = a, b
    return [
        aw * bx + ax * bw + ay * bz - az * by,
        aw * by - ax * bz + ay * bw + az * bx,
        aw * bz + ax * by - ay * bx + az * bw,
        aw * bw - ax * bx - ay * by - az * bz,
    ]


def rotation(q):
    x, y, z, w = q
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ]
    )
