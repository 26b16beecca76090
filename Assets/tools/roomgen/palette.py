# The colours of the rooms, and what shines by itself.
from glb.write import linear

# name: sRGB colour, roughness
SURFACES = {
    'wall': ('#ebe5da', 0.9),
    'accent': ('#86a39e', 0.9),
    'clay': ('#c9a48f', 0.9),
    'ceiling': ('#f5f2ec', 0.95),
    'carpet': ('#9d978e', 0.95),
    'planks': ('#b99a76', 0.6),
    'rug': ('#b9aa98', 0.95),
    'oak': ('#c49a6c', 0.55),
    'walnut': ('#7c5a3e', 0.55),
    'white': ('#f1efe9', 0.5),
    'dark': ('#2d3034', 0.5),
    'metal': ('#a9adb0', 0.35),
    'fabric': ('#66696b', 0.9),
    'felt': ('#97a79b', 0.95),
    'leaf': ('#5b8150', 0.7),
    'pot': ('#cfc4b4', 0.7),
    'paper': ('#f7f4ec', 0.8),
    'brick': ('#c4684b', 0.5),
    'ochre': ('#d2a24c', 0.6),
    'screen': ('#3a4a54', 0.3),
    'backdrop': ('#c9cdc6', 0.9),
}

# name: light sent out while baking (linear rgb); in the file they are plain bright surfaces
LIGHTS = {
    'sky': (2.2, 2.35, 2.5),
    'lamp': (8.0, 7.0, 5.6),
    'booth': (4.2, 4.0, 3.7),
}
BOTH_SIDES = ('leaf',)


def base_colour(material):
    """Linear rgb of a surface; what shines is white and coloured per vertex."""
    return linear(SURFACES[material][0]) if material in SURFACES else linear('#ffffff')


def roughness(material):
    return SURFACES[material][1] if material in SURFACES else 0.9
