import { decodeInSlices } from '../decode.ts';
import { Breath } from './breath.ts';
import { layOut } from './layOut.ts';
import type { Reader } from './reader.ts';
import { stated } from './statedFields.ts';
import { cuesOf } from './transcript/cues.ts';
import { paragraphsOf } from './transcript/paragraphs.ts';

/** Subtitles and transcripts of recordings (WebVTT, SubRip): turns with their speakers where these are named, located by timestamp. */
export const subtitleReader: Reader = {
  extensions: ['vtt', 'srt'],
  async read(bytes, signal) {
    const breath = new Breath(signal);
    const text = await decodeInSlices(bytes, breath);
    const language = /^WEBVTT[^\n]*\r?\n(?:\S[^\n]*\r?\n)*?Language:\s*([a-z]{2,3}(?:-\w+)?)\s*$/m.exec(
      text.slice(0, 2_000),
    )?.[1];
    return {
      ...layOut(await paragraphsOf(await cuesOf(text, breath), breath)),
      textHome: 'reader',
      stated: stated({ language }),
      usualType: 'document',
      marked: true,
      furnished: false,
    };
  },
};
