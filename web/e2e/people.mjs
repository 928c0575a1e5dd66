/** People whom a check brings into the demonstration; invented, as everybody there is. */
import { createHmac } from 'node:crypto'
import { enter } from './browser.mjs'
import { newId } from './id.mjs'

export const password = 'Rain-on-9-roofs'

/** A number nobody has: nobody is handed one that begins so. */
export const inventedPhone = () => `170${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`

/** Somebody who speaks for these clients and has not been in yet; each sheet printed makes the one before worthless. */
export async function nameContact(clerk, clients, name) {
  const phone = inventedPhone()
  const contacts = []
  for (const client of clients)
    contacts.push(await clerk.post(`/clients/${client}/contacts`, { id: newId(), name, phone }))
  const sheet = async () => {
    const sheets = await clerk.post('/contacts/sheets', { clients: clients.slice(0, 1) })
    return sheets.find(({ person }) => person === contacts[0].person).code
  }
  return { name, phone, sheet }
}

/** The same, signed in by the sheet: from now on the nth contact. */
export async function bringContact({ as, keep }, nth, clients, name) {
  const { sheet } = await nameContact(as('ROSTER_CLERK'), clients, name)
  keep('CONTACT', nth, await enter('/api/activation', { code: await sheet(), password }))
  return { as: 'CONTACT', nth }
}

/** Clients that filed the day before, and that day. */
export async function filedBefore(leader, size) {
  const { today } = await leader.get('/session')
  const day = new Date(Date.parse(today) - 864e5).toISOString().slice(0, 10)
  const { items } = await leader.get(`/returns/daily-restart/${day}?status=SUBMITTED&size=${size}`)
  return { today, day, clients: items.map(({ client }) => client.id) }
}

/** What an authenticator shows (RFC 6238), so many half minutes from now. */
export function factorCode(secret, steps = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replace(/\s/g, '')].map((each) => letters.indexOf(each).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((each) => parseInt(each, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const hash = createHmac('sha1', key).update(counter).digest()
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
