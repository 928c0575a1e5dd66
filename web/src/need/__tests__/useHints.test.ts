import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import type { NeedHints } from '../../api/types'
import { offered, telling, useHints } from '../useHints'

const kinds = ['labour.recruitment', 'labour', 'other'].map((code) => ({ code, name: { zh: code, en: code } }))
const hints = (...codes: string[]): NeedHints => ({
  kinds: kinds.filter(({ code }) => codes.includes(code)),
  duplicates: [],
})

describe('what is worth asking about', () => {
  it('is nothing while little is written', () => expect(telling('  缺普通工人  ')).toBe(''))
  it('is no more than the server reads', () => expect(telling('缺'.repeat(2000))).toHaveLength(500))
})

describe('a kind is offered', () => {
  const codes = (chosen: string) => offered(kinds, chosen).map(({ code }) => code)
  it('among all that suit, before one is chosen', () =>
    expect(codes('')).toEqual(['labour.recruitment', 'labour', 'other']))
  it('as the likeliest only, beside another choice', () => expect(codes('finance')).toEqual(['labour.recruitment']))
  it('no more once it is chosen', () => expect(codes('labour')).toEqual([]))
})

describe('hints while one writes', () => {
  const text = ref('')
  const kind = ref('')
  let scope: EffectScope
  let asked: string[]
  let answers: ((answer: NeedHints | Error) => void)[]
  const ask = (said: string) =>
    new Promise<NeedHints>((keep, fail) => {
      asked.push(said)
      answers.push((answer) => (answer instanceof Error ? fail(answer) : keep(answer)))
    })
  const write = async (said: string, wait: number) => {
    text.value = said
    await nextTick()
    await vi.advanceTimersByTimeAsync(wait)
  }
  const begin = () =>
    scope.run(() =>
      useHints(
        () => text.value,
        () => kind.value,
        ask,
      ),
    )!

  beforeEach(() => {
    vi.useFakeTimers()
    scope = effectScope()
    text.value = ''
    kind.value = ''
    asked = []
    answers = []
  })
  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
  })

  it('are asked for once, when the writer pauses', async () => {
    begin()
    await write('每天缺普通工人十', 100)
    await write('每天缺普通工人十二名', 1000)
    expect(asked).toEqual(['每天缺普通工人十二名'])
  })
  it('come from the newest text, whichever answer comes last', async () => {
    const found = begin()
    await write('每天缺普通工人十二名', 1000)
    await write('每天缺普通工人十二名，包食宿', 1000)
    answers[1]!(hints('labour'))
    answers[0]!(hints('other'))
    await vi.advanceTimersByTimeAsync(0)
    expect(found.kinds.value.map(({ code }) => code)).toEqual(['labour'])
  })
  it('go when the text goes, also one that is still under way', async () => {
    const found = begin()
    await write('每天缺普通工人十二名', 1000)
    await write('', 1000)
    answers[0]!(hints('labour'))
    await vi.advanceTimersByTimeAsync(0)
    expect(found.kinds.value).toEqual([])
  })
  it('are silent when the server is', async () => {
    const found = begin()
    await write('每天缺普通工人十二名', 1000)
    answers[0]!(new Error('no signal'))
    await vi.advanceTimersByTimeAsync(0)
    expect([found.kinds.value, found.duplicates.value]).toEqual([[], []])
  })
  it('follow the kind that is chosen', async () => {
    const found = begin()
    await write('每天缺普通工人十二名', 1000)
    answers[0]!(hints('labour', 'other'))
    await vi.advanceTimersByTimeAsync(0)
    kind.value = 'labour'
    expect(found.kinds.value).toEqual([])
  })
})
