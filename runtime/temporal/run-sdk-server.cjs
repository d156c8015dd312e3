// Runs in a process of its own, which can be ended when a closed network swallows the request:
// starts a server by the SDK's own download, which leaves the program in the folder given, and stops it.
//   node run-sdk-server.cjs dev-server|time-skipping FOLDER
const { Runtime } = require('@temporalio/worker');
const { version } = require('@temporalio/worker/package.json');

async function main([type, downloadDir]) {
  const exe = { type: 'cached-download', downloadDir, version: 'default', ttl: 0, sdkName: 'sdk-typescript' };
  const devServer = {
    ip: '127.0.0.1',
    ui: false,
    uiPort: null,
    namespace: 'default',
    dbFilename: null,
    log: { format: 'pretty', level: 'warn' },
  };
  const runtime = Runtime.instance();
  const server = await runtime.createEphemeralServer({
    type,
    exe: { ...exe, sdkVersion: version },
    port: null,
    extraArgs: [],
    ...(type === 'dev-server' ? devServer : {}),
  });
  await runtime.shutdownEphemeralServer(server);
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
