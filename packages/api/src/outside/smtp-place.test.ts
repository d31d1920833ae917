import { expect, it } from 'vitest';
import { smtpPlaceOf } from './smtp-place.ts';

it.each([
  [
    'smtps://a:b@mail.example.org',
    { host: 'mail.example.org', port: 465, tls: 'at_once', user: { name: 'a', password: 'b' } },
  ],
  ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, tls: 'must_begin', user: null }],
  ['smtp://mail.example.org:25/', { host: 'mail.example.org', port: 25, tls: 'must_begin', user: null }],
  ['smtp://10.0.0.8:25', { host: '10.0.0.8', port: 25, tls: 'must_begin', user: null }],
  ['smtp://127.0.0.1.example.org', { host: '127.0.0.1.example.org', port: 587, tls: 'must_begin', user: null }],
  ['smtp://localhost:1025', { host: 'localhost', port: 1025, tls: 'none', user: null }],
  ['smtp://[::1]:1025', { host: '::1', port: 1025, tls: 'none', user: null }],
  ['smtps://localhost', { host: 'localhost', port: 465, tls: 'at_once', user: null }],
  [
    'smtp://a%40b:p%3Aw%2F@mail.example.org',
    { host: 'mail.example.org', port: 587, tls: 'must_begin', user: { name: 'a@b', password: 'p:w/' } },
  ],
])('reads %s: in the clear within this machine alone', (address, place) => {
  expect(smtpPlaceOf(address)).toEqual(place);
});

it.each([
  '',
  'mail',
  'http://mail.example.org',
  'smtp://',
  'smtp://a@b',
  'smtp://a:%zz@b',
  'smtp://b?tls=no',
  'smtp://b/x',
])('does not guess at %j', (address) => {
  expect(smtpPlaceOf(address)).toBeNull();
});
