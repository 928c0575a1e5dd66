/** The stories, one after the other; `node e2e/stories.mjs NAME…` tells only some. The last line says how many ended well. */
import { run } from './browser.mjs'
import { board } from './story-board.mjs'
import { bulletin } from './story-bulletin.mjs'
import { door } from './story-door.mjs'
import { need } from './story-need.mjs'
import { officer } from './story-officer.mjs'
import { fill } from './story-return.mjs'
import { roster } from './story-roster.mjs'
import { team } from './story-team.mjs'

const all = { door, roster, return: fill, need, officer, team, board, bulletin }
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(all)
const failed = []
await run(async (world) => {
  for (const name of names) if (!(await all[name](world))) failed.push(name)
})
console.log(failed.length ? `failed: ${failed.join(', ')}` : `${names.length} stories told`)
process.exitCode = failed.length ? 1 : 0
