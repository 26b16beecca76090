# Writes binary glTF: the same arrays and the same JSON give the same bytes.
import json
import struct

import numpy as np

VERTICES, INDICES = 34962, 34963
_COMPONENT = {np.dtype('<f4'): 5126, np.dtype('<u2'): 5123, np.dtype('u1'): 5121, np.dtype('<u4'): 5125}


class Buffer:
    """The binary chunk and the accessors that describe it."""

    def __init__(self):
        self.data, self.views, self.accessors = b'', [], []

    def add(self, array, kind, target=None, bounds=False, normalized=False):
        """Append an array of float32, uint16, uint32 or uint8 and return the index of its accessor."""
        raw = array.tobytes()
        view = {'buffer': 0, 'byteOffset': len(self.data), 'byteLength': len(raw)}
        if target:
            view['target'] = target
        self.data += raw + b'\0' * (-len(raw) % 4)
        self.views.append(view)

        accessor = {'bufferView': len(self.views) - 1, 'componentType': _COMPONENT[array.dtype]}
        accessor.update(count=len(array), type=kind)
        if normalized:
            accessor['normalized'] = True
        if bounds:
            accessor['min'], accessor['max'] = array.min(axis=0).tolist(), array.max(axis=0).tolist()
        self.accessors.append(accessor)
        return len(self.accessors) - 1


def rgba(colours):
    """Colours 0..1 as the four bytes of COLOR_0."""
    opaque = np.full(len(colours), 255)
    return np.column_stack([np.round(np.clip(colours, 0, 1) * 255), opaque]).astype('u1')


def linear(hex_colour):
    """#rrggbb (sRGB) as linear rgb."""
    c = np.array([int(hex_colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def write(path, document, buffer):
    """Write `document` with the arrays of `buffer`; returns the size in bytes."""
    document = dict(document, accessors=buffer.accessors, bufferViews=buffer.views)
    document['buffers'] = [{'byteLength': len(buffer.data)}]
    text = json.dumps(document, separators=(',', ':'), sort_keys=True).encode()
    text += b' ' * (-len(text) % 4)
    size = 12 + 8 + len(text) + 8 + len(buffer.data)
    with open(path, 'wb') as file:
        file.write(struct.pack('<4sII', b'glTF', 2, size))
        file.write(struct.pack('<I4s', len(text), b'JSON') + text)
        file.write(struct.pack('<I4s', len(buffer.data), b'BIN\0') + buffer.data)
    return size
