import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'routing',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** By what table units are proposed for needs. */
export const routingRoutes: RouteRecordRaw[] = [
  {
    path: '/needs/responsibilities',
    name: 'responsibilities',
    component: () => import('./ResponsibilityPage.vue'),
    meta: { title: 'routing.title', permission: 'responsibility.read', messages },
  },
]
