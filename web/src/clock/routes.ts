import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'clock',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** On which days offices work, and how long things may take. */
export const clockRoutes: RouteRecordRaw[] = [
  {
    path: '/calendar',
    name: 'calendar',
    component: () => import('./CalendarPage.vue'),
    meta: {
      title: 'clock.calendar',
      permission: 'calendar.read',
      messages,
      nav: { order: 60, icon: 'calendar', label: 'app.pages.calendar', official: true, permission: 'calendar.write' },
    },
  },
  {
    path: '/calendar/rules',
    name: 'clock-rules',
    component: () => import('./RulePage.vue'),
    meta: { title: 'clock.rules', permission: 'clock-rule.read', messages },
  },
]
