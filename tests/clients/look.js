// What there is to see on a page as it is laid out at the moment. "shown" and "tables" describe it; the others name faults.
globalThis.look = (() => {
    const all = (selector, inside = document) => [...inside.querySelectorAll(selector)]
    const brief = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 80)
    const unseen = 'script, style, template, svg title, svg desc'

    // Every text of the page, with the element that it stands in and the boxes that it is drawn in.
    const texts = () => {
        const found = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
            const {data, parentElement: element} = walker.currentNode
            const range = document.createRange()
            range.selectNodeContents(walker.currentNode)
            const boxes = [...range.getClientRects()].filter((box) => box.width)
            if (data.trim() && !element.closest(unseen)) found.push({text: data, element, boxes})
        }
        return found
    }
    const scrolls = (element) =>
        element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const apart = (one, other) =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) < 1 ||
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) < 1
    const within = (one, other) =>
        one.left > other.left - 1 && one.right < other.right + 1 && one.top > other.top - 1 && one.bottom < other.bottom + 1

    return {
        shown: () => texts().filter(({boxes}) => boxes.length).map(({text}) => text),

        // On paper nobody follows a link, so what only leads to other parts of the page may be left out there.
        hidden: () => {
            const leads = matchMedia('print').matches ? 'nav, a[href^="#"]' : 'none'
            return texts().filter(({element, boxes}) => !boxes.length && !element.closest(leads)).map(({text}) => brief(text))
        },

        // Texts that end to the right of the window and cannot be scrolled to by themselves, and the page if it scrolls.
        beyond: () => {
            const {scrollWidth, clientWidth} = document.scrollingElement
            const far = texts().filter(
                ({element, boxes}) => !scrolls(element) && boxes.some((box) => box.right > clientWidth + 1))
            return [
                ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : []),
                ...far.map(({text}) => brief(text)),
            ]
        },

        // Elements that hide a part of what they hold; those a pixel in size are for screen readers.
        cut: () => all('body *').filter((each) =>
            /hidden|clip/.test(getComputedStyle(each).overflow) && each.clientWidth > 1 &&
            (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1),
        ).map((each) => brief(each.textContent)),

        // Words of a picture that stand outside of it or upon each other.
        crowded: () => all('svg').flatMap((picture) => {
            const frame = picture.getBoundingClientRect()
            const words = all('text', picture).map((each) => ({text: brief(each.textContent), box: each.getBoundingClientRect()}))
            return [
                ...words.filter(({box}) => box.width && !within(box, frame)).map(({text}) => `${text} is cut off`),
                ...words.flatMap((one, at) => words.slice(at + 1)
                    .filter((other) => !apart(one.box, other.box))
                    .map((other) => `${one.text} upon ${other.text}`)),
            ]
        }),

        // Whatever could act: nothing on a page does but links to other places.
        active: () => [
            ...all('script, iframe, object, embed, form, base, link, img, audio, video').map((each) => each.localName),
            ...all('*').flatMap((each) => [...each.attributes])
                .filter(({name}) => name.startsWith('on')).map(({name}) => name),
            ...all('a[href]').map((each) => each.getAttribute('href'))
                .filter((address) => !/^(https?:|mailto:|#)/.test(address)),
        ],

        // Links to places on the page that are not there.
        loose: () => all('a[href^="#"]').map((each) => each.getAttribute('href'))
            .filter((address) => !document.getElementById(decodeURIComponent(address.slice(1)))),

        // Of each table the words of its heading row, one after the other, and its height.
        tables: () => all('table').filter((each) => each.tHead).map((each) =>
            [each.tHead.textContent.replace(/\s+/g, ''), each.getBoundingClientRect().height]),
    }
})()
