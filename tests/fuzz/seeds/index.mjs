// What the fuzzers begin with: small files of each format, sound ones to build on, and hostile ones of
// every kind that somebody thought of or that a fuzzer found. A seed's name says what is the matter.
import { drawings } from './drawings.mjs';
import { idx } from './idx.mjs';
import { npy } from './npy.mjs';
import { npz } from './npz.mjs';
import { pictures } from './picture.mjs';
import { recipe } from './recipe.mjs';
import { safetensors } from './safetensors.mjs';

/** By format, as the targets are called, and by name. @type {Record<string, Record<string, Buffer>>} */
export const seeds = { safetensors, npy, npz, idx, drawings, recipe, picture: pictures };
