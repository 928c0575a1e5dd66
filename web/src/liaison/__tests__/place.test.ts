import { afterEach, expect, it, vi } from 'vitest'
import { whereIAm } from '../place'

const device = (position: object) => vi.stubGlobal('navigator', { geolocation: position })
afterEach(() => vi.unstubAllGlobals())

it('is taken once, fresh, when somebody asks', async () => {
  vi.stubGlobal('isSecureContext', true)
  const asked: PositionOptions[] = []
  device({
    getCurrentPosition: (found: (at: object) => void, _: unknown, how: PositionOptions) => {
      asked.push(how)
      found({ coords: { latitude: 36.4567891, longitude: 115.98, accuracy: 24.6 } })
    },
    watchPosition: () => expect.unreachable(),
  })
  expect(await whereIAm()).toEqual({ latitude: '36.45679', longitude: '115.98000', accuracy: 25 })
  expect(asked).toEqual([expect.objectContaining({ maximumAge: 0 })])
})
it('says why there is none', async () => {
  vi.stubGlobal('isSecureContext', true)
  device({
    getCurrentPosition: (_: unknown, fail: (error: object) => void) => fail({ code: 1, PERMISSION_DENIED: 1 }),
  })
  await expect(whereIAm()).rejects.toBe('denied')
  vi.stubGlobal('isSecureContext', false)
  await expect(whereIAm()).rejects.toBe('insecure')
})
