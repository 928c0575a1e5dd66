import { onBeforeUnmount, reactive } from 'vue'
import type { Photo } from '../api/types'
import { newId } from '../app/id'
import { asProblem, type Problem } from '../app/problem'
import { upload } from '../app/upload'
import { shrink, type Unsendable } from './picture'

/** A photo on its way: made smaller, then sent; what did not arrive stays with why, and may go again. */
export type Sending = {
  id: string
  command: string
  name: string
  preview: string
  state: 'shrinking' | 'sending' | 'failed'
  share: number
  /** this browser cannot show it */
  broken?: boolean
  fault?: Unsendable
  problem?: Problem
}

/** Sends photos one after the other; each has one id and one command however often it is tried. */
export function usePhotos(path: string, arrived: (photo: Photo) => void) {
  const sending = reactive<Sending[]>([])
  const files = new Map<string, File>()
  let running = false

  function add(chosen: FileList | File[], room: number) {
    for (const file of [...chosen].slice(0, room)) {
      const id = newId()
      files.set(id, file)
      const preview = URL.createObjectURL(file)
      sending.push({ id, command: newId(), name: file.name, preview, state: 'shrinking', share: 0 })
    }
    void run()
  }
  async function run() {
    if (running) return
    running = true
    for (let next = waiting(); next; next = waiting()) await send(next)
    running = false
  }
  const waiting = () => sending.find(({ state }) => state === 'shrinking')
  async function send(one: Sending) {
    try {
      const blob = await shrink(files.get(one.id)!)
      one.state = 'sending'
      const form = new FormData()
      form.append('id', one.id)
      form.append('file', blob, 'photo')
      const photo = await upload<Photo>(path, form, one.command, (share) => (one.share = share))
      drop(one)
      arrived(photo)
    } catch (thrown) {
      one.state = 'failed'
      if (typeof thrown === 'string') one.fault = thrown as Unsendable
      else one.problem = asProblem(thrown)
    }
  }
  function retry(one: Sending) {
    Object.assign(one, { state: 'shrinking', share: 0, fault: undefined, problem: undefined })
    void run()
  }
  function drop(one: Sending) {
    URL.revokeObjectURL(one.preview)
    files.delete(one.id)
    sending.splice(sending.indexOf(one), 1)
  }
  onBeforeUnmount(() => sending.forEach(({ preview }) => URL.revokeObjectURL(preview)))
  return { sending, add, retry, drop }
}
