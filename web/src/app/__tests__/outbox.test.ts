import { beforeEach, describe, expect, it, vi } from 'vitest'

const accepted = () => new Response('{"id":"n1"}', { status: 201 })
const refused = () => new Response('{"code":"NEED_NOT_YOURS","detail":"no"}', { status: 403 })
const server = vi.fn<typeof fetch>()

/** A fresh page: the module is read again, the device’s storage stays. */
async function page(person = 'p1') {
  vi.resetModules()
  const signedIn = () => new Response(JSON.stringify({ person, permissions: [] }))
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    path === '/api/session' ? signedIn() : server(path, init),
  )
  await (await import('../session')).session.ready()
  return (await import('../outbox')).outbox
}
const commandId = (call: number) => (server.mock.calls[call]![1]!.headers as Record<string, string>)['Command-Id']

beforeEach(() => {
  localStorage.clear()
  server.mockReset()
})

describe('outbox', () => {
  it('says sent only when the server has answered', async () => {
    server.mockResolvedValueOnce(accepted())
    const { command, receipt } = await (await page()).send('/needs', {}, '提出')
    expect(command.state).toBe('sent')
    expect(receipt).toEqual({ id: 'n1' })
  })

  it('keeps what has no signal, and sends it again under the same id', async () => {
    server.mockRejectedValueOnce(new TypeError('offline')).mockResolvedValueOnce(accepted())
    const outbox = await page()
    const { command } = await outbox.send('/needs', {}, '提出')
    expect(command.state).toBe('waiting')
    await outbox.flush()
    expect(command.state).toBe('sent')
    expect(commandId(1)).toBe(commandId(0))
  })

  it('still has it after the page was closed', async () => {
    server.mockRejectedValueOnce(new TypeError('offline'))
    await (await page()).send('/needs', { text: '口罩' }, '提出')
    const { waiting } = await page()
    expect(waiting.value).toMatchObject([{ state: 'waiting', body: { text: '口罩' } }])
  })

  it('does not send for one person what another wrote on the same device', async () => {
    server.mockRejectedValueOnce(new TypeError('offline'))
    await (await page('p1')).send('/needs', { text: '口罩' }, '提出')
    const other = await page('p2')
    await other.flush()
    expect(other.waiting.value).toEqual([])
    expect(server).toHaveBeenCalledTimes(1)
  })

  it('keeps what a busy server did not take', async () => {
    server.mockResolvedValueOnce(new Response('{"code":"BUSY"}', { status: 503 })).mockResolvedValueOnce(accepted())
    const outbox = await page()
    const { command } = await outbox.send('/needs', {}, '提出')
    expect(command.state).toBe('waiting')
    await outbox.flush()
    expect(command.state).toBe('sent')
  })

  it('lets the next one pass when one is refused', async () => {
    server
      .mockRejectedValueOnce(new TypeError('offline'))
      .mockRejectedValueOnce(new TypeError('offline'))
      .mockResolvedValueOnce(refused())
      .mockResolvedValueOnce(accepted())
    const outbox = await page()
    await outbox.send('/needs/n1/answer', {}, '答复')
    await outbox.send('/needs', {}, '提出')
    await outbox.flush()
    expect(outbox.commands.value.map((each) => each.state)).toEqual(['refused', 'sent'])
    expect(outbox.refused.value[0]!.problem?.sentence).toBe('no')
  })
})
