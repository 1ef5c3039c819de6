import type { Starter } from './types';

export const starter: Starter = {
  name: 'Primer llamamiento',
  heading: 'Un mensaje de nuestra redacción',
  body: [
    'Queridas lectoras, queridos lectores:',
    'Cualquiera puede leer lo que escribimos, porque algunos de ustedes lo pagan.',
    '¿Quiere ser uno de ellos? Al mes, desde solo {minimum}.',
  ],
  continueLabel: 'Continuar',
  currency: 'EUR',
  question: '¿Hoy no es el momento?',
  linkLabel: 'Recuérdenmelo más tarde.',
  emailLabel: 'Su correo electrónico',
  consentText: 'Le escribimos una sola vez y no usamos su dirección para nada más.',
  thanks: '¡Gracias! Su recordatorio está guardado.',
  nextMonth: 'Recordármelo el mes que viene',
  inThreeMonths: 'Recordármelo dentro de tres meses',
  subject: 'Nos pidió que se lo recordáramos',
  letter: [
    'Estimada lectora, estimado lector:',
    'No era el momento y nos pidió que volviéramos más tarde. Aquí estamos.',
    'Cualquiera puede leer lo que escribimos, porque algunos de ustedes lo pagan. ¿Se suma?',
  ],
  actionLabel: 'Apoyarnos',
};
