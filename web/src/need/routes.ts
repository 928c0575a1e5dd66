import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

export const needMessages: ModuleMessages = {
  name: 'need',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** Officials have lists of work; whoever speaks for a client has the client's own. */
export const needRoutes: RouteRecordRaw[] = [
  {
    path: '/needs',
    name: 'needs',
    component: () => import('./NeedList.vue'),
    meta: {
      title: 'need.title',
      permission: 'need.read',
      messages: needMessages,
      nav: { order: 5, icon: 'need', label: 'app.pages.needs', official: true },
    },
  },
  {
    path: '/needs/:tab(desk|queue|verification|requests|all)',
    name: 'needs-of',
    component: () => import('./NeedList.vue'),
    meta: { title: 'need.title', permission: 'need.read', messages: needMessages },
  },
  {
    path: '/needs/:id',
    name: 'need',
    component: () => import('./NeedShow.vue'),
    meta: { title: 'need.one', permission: 'need.read', messages: needMessages },
  },
  {
    path: '/my/needs',
    name: 'my-needs',
    component: () => import('./ClientNeeds.vue'),
    meta: {
      title: 'need.mine',
      permission: 'need.say',
      messages: needMessages,
      nav: { order: 6, icon: 'need', label: 'app.pages.myNeeds' },
    },
  },
  {
    path: '/clients/:client/needs',
    name: 'client-needs',
    component: () => import('./ClientNeeds.vue'),
    meta: { title: 'need.title', permission: 'need.raise', messages: needMessages, under: '/my/needs' },
  },
  {
    path: '/clients/:client/needs/new',
    name: 'need-new',
    component: () => import('./NeedNew.vue'),
    meta: { title: 'need.new.title', permission: 'need.raise', messages: needMessages, under: '/my/needs' },
  },
  {
    path: '/clients/:client/needs/:id',
    name: 'client-need',
    component: () => import('./NeedShow.vue'),
    meta: { title: 'need.one', permission: 'need.raise', messages: needMessages, under: '/my/needs' },
  },
]
