# Renders portraits and rooms: blender -b -P Assets/tools/pictures/build.py -- portraits|rooms [--only a,b] [--out DIR]
import argparse
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOOLS = os.path.dirname(HERE)
ASSETS = os.path.dirname(TOOLS)
sys.dont_write_bytecode = True
sys.path[:0] = [HERE, TOOLS]

import faces  # noqa: E402
import scenes  # noqa: E402
import stage  # noqa: E402

PORTRAIT = {'size': 256, 'samples': 28, 'quality': 86}
PICTURE = {'width': 960, 'samples': 48}


def portraits(folder, only):
    with open(os.path.join(ASSETS, 'cast', 'expressions.json'), encoding='utf-8') as file:
        expressions = json.load(file)['expressions']
    with open(os.path.join(ASSETS, 'cast', 'manifest.json'), encoding='utf-8') as file:
        names = [entry['file'].removesuffix('.glb') for entry in json.load(file).values()]
    for who in names:
        if only and who not in only:
            continue
        glb = stage.load(os.path.join(ASSETS, 'cast'), who)
        for mood in (e for e in expressions if e != 'blink'):
            picture = faces.portrait(glb, expressions[mood], PORTRAIT['size'], PORTRAIT['samples'])
            picture.shoot(os.path.join(folder, who, mood + '.webp'), PORTRAIT['quality'])


def rooms(folder, only):
    for name in scenes.SCENES:
        if not only or name in only:
            picture = scenes.scene(ASSETS, name, PICTURE['width'], PICTURE['samples'])
            picture.shoot(os.path.join(folder, name + '.png'))


def main():
    parser = argparse.ArgumentParser(prog='blender -b -P build.py --')
    parser.add_argument('what', choices=('portraits', 'rooms'))
    parser.add_argument('--out', help='folder of the result (default Assets/portraits or artifacts/pictures)')
    parser.add_argument('--only', help='characters or rooms, comma between')
    args = parser.parse_args(sys.argv[sys.argv.index('--') + 1 :] if '--' in sys.argv else [])
    only = args.only.split(',') if args.only else ()
    if args.what == 'portraits':
        portraits(args.out or os.path.join(ASSETS, 'portraits'), only)
    else:
        rooms(args.out or os.path.join(os.path.dirname(ASSETS), 'artifacts', 'pictures'), only)


main()
