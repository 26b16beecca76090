# Builds the rooms: blender -b -P Assets/tools/roomgen/build.py -- [--out DIR] [--only meeting-room,video-wall]
import argparse
import json
import os
import re
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import export  # noqa: E402
import layout  # noqa: E402
import rooms  # noqa: E402
from bake import bake  # noqa: E402

BUILDERS = {'meeting-room': rooms.meeting_room, 'desk-corner': rooms.desk_corner, 'video-wall': rooms.video_wall}


def build_one(folder, name):
    started = time.time()
    entry = layout.ROOMS[name]
    solids = BUILDERS[name](entry['seats'])
    triangles, size = export.write_room(os.path.join(folder, entry['file']), name, solids, bake(solids))
    print(f'{name}: {triangles} triangles, {size // 1024} KiB, {time.time() - started:.0f} s')


def write_layout(folder):
    text = json.dumps({'light': layout.LIGHT, 'rooms': layout.ROOMS}, indent=2)
    text = re.sub(r'\[\s+([-\d.,\s]+?)\s+\]', lambda m: '[' + re.sub(r'\s+', ' ', m.group(1)) + ']', text)
    with open(os.path.join(folder, 'rooms.json'), 'w', encoding='utf-8', newline='\n') as file:
        file.write(text + '\n')


def main():
    parser = argparse.ArgumentParser(prog='blender -b -P build.py --')
    parser.add_argument('--out', default=os.path.join(HERE, '..', '..', 'rooms'), help='folder of the result')
    parser.add_argument('--only', default='', help='rooms, comma between')
    args = parser.parse_args(sys.argv[sys.argv.index('--') + 1 :] if '--' in sys.argv else [])

    os.makedirs(args.out, exist_ok=True)
    write_layout(args.out)
    for name in BUILDERS:
        if not args.only or name in args.only.split(','):
            build_one(args.out, name)


main()
