import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

export const noticeMessages: ModuleMessages = {
  name: 'notice',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** The bell in the head leads here. */
export const noticeRoutes: RouteRecordRaw[] = [
  {
    path: '/notices',
    name: 'notices',
    component: () => import('./NoticeList.vue'),
    meta: { title: 'notice.title', permission: 'notice.read', messages: noticeMessages, under: '/notices' },
  },
  {
    path: '/notices/setting',
    name: 'notice-setting',
    component: () => import('./NoticeSetting.vue'),
    meta: { title: 'notice.setting.title', permission: 'notice.set', messages: noticeMessages, under: '/notices' },
  },
]
