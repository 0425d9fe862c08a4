// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads a file of MLIR by Netron's own reader, as its page does.
// In: the folder of the package netron, and a file. Out: JSON, how many nodes of each type it has.

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, file] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(path.join(folder, name)));
const base = await load('base.js');
const text = await load('text.js');
const { ModelFactory } = await load('mlir.js');

/** The bytes of a file, as Netron's readers ask for them. */
class Stream {
    constructor(bytes) {
        this.bytes = bytes;
        this.position = 0;
    }
    get length() {
        return this.bytes.length;
    }
    peek(length = this.length - this.position) {
        return this.bytes.subarray(this.position, this.position + length);
    }
    read(length) {
        const bytes = this.peek(length);
        this.position += bytes.length;
        return bytes;
    }
}

const stream = new Stream(new Uint8Array(fs.readFileSync(file)));
const readers = {
    'text': (length) => text.Reader.open(length ? stream.peek(Math.min(length, stream.length)) : stream),
    'text.decoder': () => text.Decoder.open(stream),
    'binary': () => base.BinaryReader.open(stream),
};
const context = {
    stream,
    identifier: path.basename(file),
    set(type) {
        this.type = type;
        return type;
    },
    read: (kind, length) => readers[kind](length),
    asset: (name) => fs.readFileSync(path.join(folder, name), 'utf8'),
};

const factory = new ModelFactory();
if (!await factory.match(context)) {
    throw new Error(`Netron does not know what ${file} is`);
}
const model = await factory.open(context);
const counts = {};
for (const node of model.functions.flatMap((graph) => graph.nodes)) {
    counts[node.type.name] = (counts[node.type.name] ?? 0) + 1;
}
console.log(JSON.stringify(counts));
