// `next build` that ends when the process that started it is gone. Not `node --import`: Next's workers would inherit that.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
process.argv.push('build');
await import('next/dist/bin/next');
