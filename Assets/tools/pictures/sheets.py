# Puts the pictures of the documentation together: python3 Assets/tools/pictures/sheets.py, after build.py. Needs Pillow.
import json
import os

from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
ASSETS = os.path.dirname(os.path.dirname(HERE))
ROOT = os.path.dirname(ASSETS)
PICTURES = os.path.join(ROOT, 'docs', 'pictures')
TILE = 200
MOODS = {'maya': 'warm', 'daniel': 'attentive', 'erik': 'thoughtful', 'priya': 'relieved'}
MOODS.update(aisha='warm', kenji='sceptical', rosa='concerned', tom='attentive')


def portrait(who, mood):
    return Image.open(os.path.join(ASSETS, 'portraits', who, mood + '.webp')).convert('RGB')


def sheet(tiles, columns):
    rows = -(-len(tiles) // columns)
    out = Image.new('RGB', (columns * TILE, rows * TILE))
    for i, tile in enumerate(tiles):
        small = tile.resize((TILE, TILE), Image.LANCZOS)
        out.paste(small, (i % columns * TILE, i // columns * TILE))
    return out


def save(picture, name):
    """As a palette of 256 colours, which keeps the repository small."""
    path = os.path.join(PICTURES, name)
    palette = picture.quantize(256, Image.MEDIANCUT)
    picture.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG).save(path, optimize=True)
    print(f'{name}: {picture.width} × {picture.height}, {os.path.getsize(path) // 1024} KiB')


def main():
    os.makedirs(PICTURES, exist_ok=True)
    with open(os.path.join(ASSETS, 'cast', 'expressions.json'), encoding='utf-8') as file:
        moods = [name for name in json.load(file)['expressions'] if name != 'blink']
    save(sheet([portrait(who, mood) for who, mood in MOODS.items()], 4), 'cast.png')
    for who in MOODS:
        path = os.path.join(PICTURES, f'expressions-{who}.webp')
        sheet([portrait(who, mood) for mood in moods], 4).save(path, quality=84, method=6)
        print(f'{os.path.basename(path)}: {os.path.getsize(path) // 1024} KiB')
    for room in ('meeting-room', 'desk-corner', 'video-wall'):
        source = os.path.join(ROOT, 'artifacts', 'pictures', room + '.png')
        if os.path.exists(source):
            save(Image.open(source).convert('RGB').resize((800, 500), Image.LANCZOS), room + '.png')


main()
