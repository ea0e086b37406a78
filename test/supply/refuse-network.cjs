// Loaded before everything else (`node --require`, also by NODE_OPTIONS, so that threads and programs that are started
// have it as well): each way to the network throws, and is written down in the file that HIT_NETWORK_LOG names, a line
// each. Programs that are started are written down too, and started.
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const process = require('node:process');
const { threadId } = require('node:worker_threads');

const log = process.env.HIT_NETWORK_LOG;

function tell(kind, words) {
  if (log) appendFileSync(log, `${kind}\t${words}\n`);
}

function refuse(owner, names, title) {
  for (const name of names) {
    if (typeof owner?.[name] !== 'function') continue;
    owner[name] = function refused() {
      tell('network', `${title}.${name}`);
      throw new Error(`No network: ${title}.${name} was called.`);
    };
  }
}

const functionsOf = (owner) => Object.keys(owner).filter((name) => typeof owner[name] === 'function');

const [net, tls, dgram, dns] = ['net', 'tls', 'dgram', 'dns'].map((name) => require(`node:${name}`));
const [http, https, http2, inspector] = ['http', 'https', 'http2', 'inspector'].map((name) => require(`node:${name}`));

const lookUps = functionsOf(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name));
refuse(dns, lookUps, 'dns');
refuse(dns.promises, lookUps, 'dns.promises');
refuse(dns.Resolver.prototype, lookUps, 'dns.Resolver');
refuse(dns.promises.Resolver.prototype, lookUps, 'dns.promises.Resolver');
refuse(http, ['request', 'get'], 'http');
refuse(https, ['request', 'get'], 'https');
refuse(http2, ['connect'], 'http2');
refuse(tls, ['connect'], 'tls');
refuse(dgram, ['createSocket'], 'dgram');
refuse(net, ['connect', 'createConnection'], 'net');
refuse(net.Socket.prototype, ['connect'], 'net.Socket');
// To listen is to be asked.
refuse(net.Server.prototype, ['listen'], 'net.Server');
refuse(inspector, ['open'], 'inspector');
refuse(globalThis, ['fetch', 'WebSocket', 'EventSource'], 'globalThis');

const children = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const start = children[name];
  children[name] = function started(program, ...rest) {
    tell('program', String(program));
    return start.call(this, program, ...rest);
  };
}

syncBuiltinESMExports();
tell('guarded', threadId === 0 ? 'process' : 'thread');
