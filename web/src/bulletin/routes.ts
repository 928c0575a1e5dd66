import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'bulletin',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

export const bulletinRoutes: RouteRecordRaw[] = [
  {
    path: '/bulletins',
    name: 'bulletins',
    component: () => import('./BulletinList.vue'),
    meta: {
      title: 'bulletin.title',
      permission: 'bulletin.read',
      messages,
      nav: { order: 40, icon: 'bulletin', label: 'app.pages.bulletins' },
    },
  },
  {
    path: '/bulletins/new',
    name: 'bulletin-new',
    component: () => import('./BulletinEdit.vue'),
    meta: { title: 'bulletin.new', permission: 'bulletin.write', messages },
  },
  {
    path: '/bulletins/:id',
    name: 'bulletin',
    component: () => import('./BulletinShow.vue'),
    meta: { title: 'bulletin.one', permission: 'bulletin.read', messages },
  },
  {
    path: '/bulletins/:id/edit',
    name: 'bulletin-edit',
    component: () => import('./BulletinEdit.vue'),
    meta: { title: 'bulletin.edit', permission: 'bulletin.write', messages },
  },
  {
    path: '/passports/:id',
    name: 'passport',
    component: () => import('./PassportShow.vue'),
    meta: { title: 'bulletin.passport.title', permission: 'bulletin.read', messages, under: '/bulletins' },
  },
]
