/** All stories one after the other; the last line says how many ended well. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const all = ['door', 'roster', 'return', 'board', 'bulletin']
const failed = all.filter(
  (each) =>
    spawnSync(process.execPath, [fileURLToPath(new URL(`story-${each}.mjs`, import.meta.url))], { stdio: 'inherit' })
      .status,
)
console.log(failed.length ? `failed: ${failed.join(', ')}` : `${all.length} stories told`)
process.exitCode = failed.length ? 1 : 0
