import type { Texts } from './types';

export const es: Texts = {
  banner: {
    close: 'Cerrar',
    frequencyLegend: 'Con qué frecuencia',
    once: 'Una vez',
    monthly: 'Cada mes',
    annual: 'Cada año',
    amountLegend: 'Importe',
    otherAmount: 'Otro',
    amountInvalid: 'Escriba un importe, por ejemplo {example}.',
    emailMissing: 'Escriba su dirección de correo electrónico.',
    emailInvalid: 'La dirección parece incompleta. Debería parecerse a name@example.org.',
    sending: 'Estamos guardando su recordatorio…',
    sendFailed: 'El servidor no responde. Su dirección sigue aquí: inténtelo de nuevo.',
    tooMany: 'Han sido muchas solicitudes. Inténtelo de nuevo dentro de unos minutos.',
    remindOn: 'Le escribiremos el {date}.',
    inMonth: 'en {month}',
    confirmFirst:
      'Un paso más: abra el correo que le acabamos de enviar y confirme su recordatorio.',
  },
  reminder: {
    pageTitle: 'Su recordatorio',
    unconfirmed: 'Confirme, por favor, que podemos escribirle el {date}.',
    confirm: 'Sí, quiero el recordatorio',
    scheduled: 'Le escribiremos el {date}.',
    sending: 'Su recordatorio está en camino.',
    sent: 'Le escribimos el {date}. Puede pedir otro recordatorio.',
    cancelled: 'Este recordatorio está cancelado. No le escribiremos.',
    failed: 'No pudimos entregar este recordatorio.',
    suppressed: 'No volveremos a escribirle.',
    stop: 'No enviar más recordatorios',
    suppress: 'No volver a escribirme nunca',
    snooze: 'Recordármelo el próximo mes',
    unknownLink: 'Este enlace ya no es válido.',
    notSet: 'No se pudo guardar su recordatorio.',
    backToArticle: 'Volver al artículo',
    why: 'El {date} nos pidió que le enviáramos un recordatorio.',
    whyReading: 'El {date}, mientras leía «{page}», nos pidió que le enviáramos un recordatorio.',
    occurrence: 'Este es el recordatorio {number} de {of}.',
    confirmSubject: 'Confirme su recordatorio',
    confirmBody:
      'Alguien, probablemente usted, nos pidió que el {date} enviáramos un recordatorio a esta dirección. Confirme, por favor, que lo desea. Si no, no tiene que hacer nada.',
    testSubject: 'Prueba: {subject}',
    testNote:
      'Esto es una prueba. Sus lectores y lectoras reciben el mismo correo, sin estas dos frases.',
    testPage:
      'Este enlace viene de un correo de prueba. En un recordatorio real sirve para aplazarlo o detenerlo.',
  },
};
