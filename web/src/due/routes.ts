import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

export const dueMessages: ModuleMessages = {
  name: 'due',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** How often somebody speaks with a client at the least. */
export const dueRoutes: RouteRecordRaw[] = [
  {
    path: '/contact-rule',
    name: 'contact-rule',
    component: () => import('./ContactRulePage.vue'),
    meta: { title: 'due.title', permission: 'contact-rule.read', messages: dueMessages, under: '/my/clients' },
  },
]
