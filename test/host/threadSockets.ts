import { BroadcastChannel } from 'node:worker_threads';
import { watchSockets } from '../support/sockets.ts';
import { socketChannel } from './socketsOfHost.ts';

// Runs before anything else in every thread that the extension host starts.
const channel = new BroadcastChannel(socketChannel);
channel.unref();
watchSockets((place) => channel.postMessage(place));
