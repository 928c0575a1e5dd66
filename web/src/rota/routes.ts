import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

export const rotaMessages: ModuleMessages = {
  name: 'rota',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** Ambassadors round the clock: who is on, who comes next, what was left to them. */
export const rotaRoutes: RouteRecordRaw[] = [
  {
    path: '/rota',
    name: 'rota',
    component: () => import('./RotaPage.vue'),
    meta: {
      title: 'rota.title',
      permission: 'rota.read',
      messages: rotaMessages,
      nav: { order: 13, icon: 'clock', label: 'app.pages.rota', official: true },
    },
  },
]
